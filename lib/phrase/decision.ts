/** What a person can decide about a wording. */
export const decisionKinds = [
  'accept',
  'reject',
  'add',
  'merge',
  'split',
  'rename',
  'note',
] as const;

/** One of them. */
export type DecisionKind = (typeof decisionKinds)[number];

/** What is decided: of decisions about the same matter the last one counts. */
export const decisionMatters = ['standing', 'belonging', 'name', 'note'] as const;

/** One of them. */
export type DecisionMatter = (typeof decisionMatters)[number];

/** What one person decided about one wording. */
export type Decision = {
  /** As they saw it written: what it is recognised by is computed anew from it. */
  readonly wording: string;
  readonly kind: DecisionKind;
  /** merge: the wording it belongs to; rename: the new name; note: the note; else ''. */
  readonly value: string;
};

const matters = {
  accept: 'standing',
  reject: 'standing',
  add: 'standing',
  merge: 'belonging',
  split: 'belonging',
  rename: 'name',
  note: 'note',
} as const satisfies Record<DecisionKind, DecisionMatter>;

/**
 * Says what a decision is about: to accept takes the place of to reject, not of a note.
 *
 * matterOf('reject') -> 'standing'
 */
export function matterOf(kind: DecisionKind): DecisionMatter {
  return matters[kind];
}
