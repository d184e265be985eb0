/**
 * Posts choices about the interface, and shows at once those that the style sheet knows. Whoever
 * calls has the page drawn anew, since words come from the server.
 */
export async function changeSettings(choices: URLSearchParams): Promise<void> {
  await fetch('/settings', { method: 'POST', body: choices, redirect: 'manual' });
  for (const [name, value] of choices) {
    if (name !== 'locale' && name !== 'back') document.documentElement.dataset[name] = value;
  }
}
