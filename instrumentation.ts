/** Runs once in a new server, before its first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { guardAnswers } = await import('#app/_server/guard-answers.ts');
  guardAnswers();
  if (process.env.NODE_ENV !== 'production') return;
  const { warmUp } = await import('#app/_server/warm-up.ts');
  // Behind the start: whoever comes meanwhile waits for the same, and not for twice of it.
  setTimeout(() => void warmUp(), 0);
}
