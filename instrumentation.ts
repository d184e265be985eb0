/** Runs once in a new server, before its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { guardAnswers } = await import('#app/_server/guard-answers.ts');
  guardAnswers();
}
