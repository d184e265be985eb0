/**
 * Puts words on the clipboard. Over plain HTTP browsers give none to a page; the old way still works
 * there, and a failure is told.
 */
export async function copyWords(words: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    await clipboard.writeText(words);
    return;
  }
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
  };
  document.addEventListener('copy', copy);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way over plain HTTP.
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', copy);
  if (!isCopied) throw new Error('copy');
}
