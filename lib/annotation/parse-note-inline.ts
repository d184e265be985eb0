/** What stands within a line of a note. */
export type NoteInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'strong' | 'emphasis' | 'strike';
      readonly children: readonly NoteInline[];
    }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly NoteInline[] };

/** A mark that was opened and waits for its partner. */
type Frame = { readonly mark: string; readonly nodes: NoteInline[] };

const kinds = { '**': 'strong', '*': 'emphasis', '~~': 'strike' } as const;
const maxDepth = 12; // Deeper nesting is a row of stars, not emphasis.

/** At each place, the first that fits; every one of them reads on from where it stands. */
const token =
  /\\([\\`*~[\]()>#-])|`([^`\n]+)`|(\*{1,3}|~~)|(\[)|\]\(([^()\s<>"]{1,2000})\)|(https?:\/\/[^\s<>"'“”‘’（）《》、，。；：！？[\]]{1,2000})|(\n)/gu;

/**
 * Reads the text of a paragraph into nodes. What has no partner, and a link that leads to where no
 * link may lead, stays text.
 *
 * parseInline('见[濮阳](/documents/puyang)')
 *   -> [{ kind: 'text', text: '见' }, { kind: 'link', href: '/documents/puyang', children: […] }]
 */
export function parseInline(text: string): NoteInline[] {
  const frames: Frame[] = [{ mark: '', nodes: [] }];
  let done = 0;
  for (const match of text.matchAll(token)) {
    write(frames, text.slice(done, match.index));
    take(frames, match, text);
    done = match.index + match[0].length;
  }
  write(frames, text.slice(done));
  while (frames.length > 1) giveUp(frames);
  return merged(frames[0]?.nodes ?? []);
}

/**
 * Says whether a note may lead to an address: pages of the web, mail, and places of this site.
 *
 * isSafeLink('javascript:alert(1)') -> false; isSafeLink('/documents/hebi') -> true
 */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\\]+$/iu.test(href) || /^\/(?![/\\])[^\s\\]*$/u.test(href);
}

function take(frames: Frame[], match: RegExpExecArray, text: string): void {
  const [all, escaped, code, mark, bracket, href, address, line] = match;
  if (escaped !== undefined) write(frames, escaped);
  else if (code !== undefined) top(frames).push({ kind: 'code', text: code });
  else if (mark !== undefined) takeMarks(frames, mark, around(text, match));
  else if (bracket !== undefined) open(frames, bracket);
  else if (href !== undefined) closeLink(frames, href, all);
  else if (address !== undefined) linkAddress(frames, address);
  else if (line !== undefined) top(frames).push({ kind: 'break' });
}

type Around = { readonly before: string; readonly after: string };

function around(text: string, match: RegExpExecArray): Around {
  return {
    before: text.charAt(match.index - 1),
    after: text.charAt(match.index + match[0].length),
  };
}

/** Three stars are two marks: the one that was opened last closes first. */
function takeMarks(frames: Frame[], mark: string, place: Around): void {
  const isInner = frames.findLast((frame) => frame.mark.startsWith('*'))?.mark === '*';
  const marks = mark !== '***' ? [mark] : isInner ? ['*', '**'] : ['**', '*'];
  for (const each of marks) takeMark(frames, each, place);
}

/** A mark closes behind a word and opens before one; between spaces it is text. */
function takeMark(frames: Frame[], mark: string, { before, after }: Around): void {
  const at = frames.findLastIndex((frame) => frame.mark === mark);
  if (at > 0 && isWord(before)) {
    while (frames.length - 1 > at) giveUp(frames);
    const children = merged(frames.pop()?.nodes ?? []);
    const kind = kinds[mark as keyof typeof kinds];
    if (children.length > 0) top(frames).push({ kind, children });
    else write(frames, mark + mark);
  } else if (isWord(after)) open(frames, mark);
  else write(frames, mark);
}

function isWord(character: string): boolean {
  return /\S/u.test(character);
}

function open(frames: Frame[], mark: string): void {
  if (frames.length > maxDepth) write(frames, mark);
  else frames.push({ mark, nodes: [] });
}

function closeLink(frames: Frame[], href: string, written: string): void {
  const at = frames.findLastIndex((frame) => frame.mark === '[');
  if (at < 1 || !isSafeLink(href)) {
    write(frames, written);
    return;
  }
  while (frames.length - 1 > at) giveUp(frames);
  const children = merged(frames.pop()?.nodes ?? []);
  top(frames).push({ kind: 'link', href, children });
}

/** The full stop of an English sentence is not part of the address before it. */
function linkAddress(frames: Frame[], address: string): void {
  const href = address.replace(/[.,;:!?)*~]+$/u, '');
  top(frames).push({ kind: 'link', href, children: [{ kind: 'text', text: href }] });
  write(frames, address.slice(href.length));
}

/** A mark without a partner is text, and what stood in it moves out. */
function giveUp(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame === undefined) return;
  write(frames, frame.mark);
  top(frames).push(...frame.nodes);
}

function write(frames: readonly Frame[], text: string): void {
  if (text !== '') top(frames).push({ kind: 'text', text });
}

function top(frames: readonly Frame[]): NoteInline[] {
  return frames.at(-1)?.nodes ?? [];
}

function merged(nodes: readonly NoteInline[]): NoteInline[] {
  const texts: NoteInline[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) texts.push({ kind: 'text', text: run.join('') });
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text') run.push(node.text);
    else {
      flush();
      texts.push(node);
    }
  }
  flush();
  return texts;
}
