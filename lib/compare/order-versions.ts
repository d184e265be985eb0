/** What tells versions of a document apart before their words are compared. */
export type NamedVersion = {
  readonly ordinal: number;
  readonly label: string | null;
  readonly status: string | null;
  readonly date: string | null;
  /** The file it came in. */
  readonly source: string;
};

/** What names of files and people say of the stage a text has reached. */
const stage = /(?:公开)?(?:征求意见|送审|审议|报批|修订|讨论|印发|正式|发布|试行|审定)稿|草案/u;
const draft = /征求意见|送审|审议|报批|讨论|草案/u;

/**
 * Gives versions from the oldest to the newest: by their dates where all have one, else drafts
 * before what became of them, else as they came in. A draft is often found last.
 *
 * inOrder([{ source: '规划.docx', ordinal: 1, … }, { source: '规划（征求意见稿）.docx', ordinal: 2, … }])
 *   -> the second, then the first
 */
export function inOrder<Version extends NamedVersion>(versions: readonly Version[]): Version[] {
  const isDated = versions.every(({ date }) => date !== null);
  const keyOf = (version: Version) =>
    isDated ? (version.date ?? '') : String(Number(!draft.test(stageOf(version) ?? '')));
  return versions.toSorted((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first === second ? a.ordinal - b.ordinal : first < second ? -1 : 1;
  });
}

/**
 * Gives what a version is called: by a person, by its status, or by the name of its file.
 *
 * stageOf({ label: null, status: null, source: '规划（征求意见稿）.docx', … }) -> '征求意见稿'
 */
export function stageOf({ label, status, source }: NamedVersion): string | undefined {
  return label ?? status ?? stage.exec(source)?.[0];
}
