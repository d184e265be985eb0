import { answerApiDescription } from '#app/_server/answer-api.ts';

export function GET(): Response {
  return answerApiDescription();
}
