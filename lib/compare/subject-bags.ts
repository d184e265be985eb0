/*
 * What a passage is about, in words that stand for each other there: 养老, 居家, 托育 and 护理 are one
 * subject, and two passages that share none of these words may still treat one task.
 *
 * `subjects.json` groups the 4,000 most frequent words of 128,000 sentences of work reports, laws and
 * notices by the words they stand beside (within eight words; positive mutual information, reduced to
 * 100 dimensions, 500 groups). The number before a group is how much it says: the natural logarithm
 * of how rare its words are. Names of places and counts are left out.
 */
import groups from './subjects.json' with { type: 'json' };

/** Subjects of a passage in rising order, how strongly each stands there, and the length of all. */
export type SubjectBag = {
  readonly subjects: Uint16Array;
  readonly strengths: Float64Array;
  readonly norm: number;
};

const weights: number[] = [];
const subjectOf = new Map<string, number>();
groups.forEach((group, subject) => {
  const [weight, ...words] = group.split(' ');
  weights.push(Number(weight));
  for (const word of words) subjectOf.set(word, subject);
});

/**
 * Gives the subjects that words stand for. A word that comes again counts less each time.
 *
 * bagOf(['居家', '养老']).subjects.length -> 1
 */
export function bagOf(words: Iterable<string>): SubjectBag {
  const counts = new Map<number, number>();
  for (const word of words) {
    const subject = subjectOf.get(word);
    if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const subjects = Uint16Array.from(counts.keys()).sort();
  const strengths = Float64Array.from(
    subjects,
    (subject) => (1 + Math.log(counts.get(subject) ?? 1)) * (weights[subject] ?? 0),
  );
  return { subjects, strengths, norm: Math.hypot(...strengths) };
}

/**
 * Gives how alike two bags are, from 0 to 1.
 *
 * likenessOf(bagOf(['养老']), bagOf(['居家'])) -> 1
 */
export function likenessOf(a: SubjectBag, b: SubjectBag): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.subjects.length && j < b.subjects.length) {
    const [x, y] = [a.subjects[i] ?? 0, b.subjects[j] ?? 0];
    if (x === y) sum += (a.strengths[i] ?? 0) * (b.strengths[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum / (a.norm * b.norm);
}
