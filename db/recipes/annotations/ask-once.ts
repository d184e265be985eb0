/**
 * Gives a question that is put once for each name, and answered from memory after that.
 *
 * Each question about a document first looks whether another process has changed something; a
 * thousand annotations on one document would look three thousand times for one page.
 *
 * const documentOf = askOnce(library.findDocument);
 * documentOf('hebi') === documentOf('hebi') -> true, and the library was asked once
 */
export function askOnce<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const answers = new Map<string, Answer>();
  return (name) => {
    if (!answers.has(name)) answers.set(name, ask(name));
    return answers.get(name) as Answer;
  };
}
