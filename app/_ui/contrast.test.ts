import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
const grounds = ['paper', 'paper-raised', 'paper-sunken'];
const codes = [1, 2, 3, 4, 5, 6];

/** Words on what lies below them, also where layers lie on each other. */
const pairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'zhu', 'dai', 'zhe', 'ok', 'warn', 'bad'].map(
      (ink) => [ink, ground] as const,
    ),
  ),
  ['zhu', 'zhu-tint'],
  ['on-zhu', 'zhu-solid'],
  ['ink', 'dai-tint'],
  ['ink', 'dai-wash'],
  ['ink', 'zhe-tint'],
  ['bad', 'bad-tint'],
  ['zhe', 'dai-wash'],
  ['on-dai', 'dai-solid'],
  ['paper', 'ink'],
  ['ink', 'selection'],
  // What matching passed over stands inside a hit, what is bold inside an annotation.
  ['ink-3', 'zhu-tint'],
  ...codes.flatMap((code) => [
    [`code-${code}-ink`, `code-${code}-tint`] as const,
    [`code-${code}-ink`, 'paper'] as const,
    [`code-${code}-ink`, 'dai-wash'] as const,
    ['ink', `code-${code}-tint`] as const,
    ['ink-3', `code-${code}-tint`] as const,
  ]),
  ...[3, 4].map((tone) => [`on-tone-${tone}`, `tone-${tone}`] as const),
  ...[1, 2].map((tone) => ['ink', `tone-${tone}`] as const),
];

const cases = themes.flatMap((theme) => pairs.map(([ink, ground]) => ({ theme, ink, ground })));

test.each(cases)('$theme: $ink on $ground is at least 4.5 to 1', ({ theme, ink, ground }) => {
  expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
});

test.each(themes.flatMap((theme) => codes.map((code) => ({ theme, code }))))(
  '$theme: the line of code $code is at least 3 to 1 on paper and on its tint',
  ({ theme, code }) => {
    const line = colour(`code-${code}-line`, theme);
    expect(contrast(line, colour('paper', theme))).toBeGreaterThanOrEqual(3);
  },
);

function colour(name: string, theme: (typeof themes)[number]): string {
  const written = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const value = written?.[theme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`No colour is called ${name}`);
  return value;
}

/** After WCAG 2.2: relative luminance of the lighter over that of the darker. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
