/** What a row of a coverage matrix is about. */
export type CoverageTask =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'query'; readonly q: string; readonly name?: string | undefined }
  /** A section of a document: what it says is looked for in the others. */
  | { readonly kind: 'section'; readonly documentId: string; readonly sectionId: string }
  | { readonly kind: 'search'; readonly savedSearchId: string };

/**
 * Reads a task as an address writes it; a text without a known beginning is a query.
 *
 * readCoverageTask('phrase:一中心六组团') -> { kind: 'phrase', phrase: '一中心六组团' }
 * readCoverageTask('海绵城市') -> { kind: 'query', q: '海绵城市' }
 */
export function readCoverageTask(written: string): CoverageTask {
  const at = written.indexOf(':');
  const [kind, rest] = [written.slice(0, Math.max(0, at)), written.slice(at + 1)];
  if (kind === 'phrase') return { kind, phrase: rest };
  if (kind === 'query') return { kind, q: rest };
  if (kind === 'search') return { kind, savedSearchId: rest };
  if (kind !== 'section') return { kind: 'query', q: written };
  const border = rest.indexOf(':');
  if (border < 0) return { kind: 'query', q: written };
  return { kind, documentId: rest.slice(0, border), sectionId: rest.slice(border + 1) };
}

/**
 * Writes a task as an address has it.
 *
 * writeCoverageTask({ kind: 'section', documentId: 'hebi', sectionId: 'hebi@1/s4' }) -> 'section:hebi:hebi@1/s4'
 */
export function writeCoverageTask(task: CoverageTask): string {
  switch (task.kind) {
    case 'phrase':
      return `phrase:${task.phrase}`;
    case 'query':
      return `query:${task.q}`;
    case 'search':
      return `search:${task.savedSearchId}`;
    case 'section':
      return `section:${task.documentId}:${task.sectionId}`;
  }
}
