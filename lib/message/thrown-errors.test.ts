import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { expect, test } from 'vitest';
import english from './en.json' with { type: 'json' };
import chinese from './zh-CN.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const sources = globSync('{lib,db,app,scripts}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (name) => /\.test\.tsx?$/u.test(name),
});
const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-CN': chinese,
  en: english,
};

/** An error as the program throws it; `given` is undefined where its values are put together elsewhere. */
type Thrown = { readonly code: string; readonly given: readonly string[] | undefined };

const thrown = sources.flatMap((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes('new NamedError(') ? thrownIn(path, text) : [];
});

test('every error that is thrown has a sentence, and every value that its sentence speaks of', () => {
  expect(thrown.length).toBeGreaterThan(100);
  const faults = Object.entries(catalogues).flatMap(([locale, sentences]) =>
    thrown.flatMap(({ code, given }) => {
      const sentence = sentences[`error.${code}`];
      if (sentence === undefined) return [`${locale} has no sentence for ${code}`];
      const missing = valuesOf(sentence).filter((name) => given?.includes(name) === false);
      return missing.map((name) => `${locale} ${code} is thrown without ${name}`);
    }),
  );
  expect(faults).toEqual([]);
});

function thrownIn(path: string, text: string): Thrown[] {
  const found: Thrown[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'NamedError') {
      const [code, values] = node.arguments ?? [];
      if (code !== undefined && ts.isStringLiteral(code)) {
        found.push({ code: code.text, given: namesIn(values) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function namesIn(values: ts.Expression | undefined): string[] | undefined {
  if (values === undefined) return [];
  if (!ts.isObjectLiteralExpression(values)) return undefined;
  if (values.properties.some((each) => ts.isSpreadAssignment(each))) return undefined;
  return values.properties.map((each) => each.name?.getText() ?? '');
}

/** The values that a sentence shows or chooses by, those within a choice included. */
function valuesOf(sentence: string): string[] {
  const names: string[] = [];
  JSON.stringify(new IntlMessageFormat(sentence, 'zh-CN').getAst(), (key, part: unknown) => {
    if (isNaming(part)) names.push(part.value);
    return part;
  });
  return names;
}

const literal = 0;
const pound = 7;

/** Everything but literal text and the number sign of a plural names a value. */
function isNaming(part: unknown): part is { readonly value: string } {
  if (typeof part !== 'object' || part === null || !('type' in part) || !('value' in part)) {
    return false;
  }
  return part.type !== literal && part.type !== pound && typeof part.value === 'string';
}
