import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#db/project-folder.ts';
import type { Library } from './model.ts';
import { newLibrary } from './testing/library-for-test.ts';

const folder = join(projectFolder(), 'corpus');
const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/u.test(name));
const texts = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

test('the five texts have the same outline and passages whether a manifest speaks of them or not', () => {
  const alone = newLibrary(Object.fromEntries(texts));
  alone.ingest({ manifest: false });
  const described = newLibrary({
    ...Object.fromEntries(texts),
    'manifest.json': readFileSync(join(folder, 'manifest.json')),
  });
  described.ingest();
  const [without, withIt] = [alone.open(), described.open()];
  for (const [name, text] of texts) {
    const structure = structureOf(without, text);
    expect(structure.sections.length, name).toBeGreaterThan(8);
    expect(structure, name).toEqual(structureOf(withIt, text));
  }
  // The manifest was heard: what it says is no guess.
  expect(placesOf(withIt)).not.toEqual(placesOf(without));
  without.close();
  withIt.close();
});

/** What is read of a text, without the name that it goes by. */
function structureOf(library: Library, text: string) {
  const read = library
    .listDocuments()
    .map(({ documentId }) => library.readDocument(documentId))
    .find((document) => document?.text === text);
  return {
    sections: (read?.sections ?? []).map(({ kind, level, label, heading, span, extent }) => ({
      ...{ kind, level, label, heading, span, extent },
    })),
    passages: (read?.passages ?? []).map(({ kind, span, lead, cells, sectionPath }) => ({
      ...{ kind, span, lead, cells, sectionPath },
    })),
  };
}

function placesOf(library: Library): readonly unknown[] {
  return library.listDocuments().map(({ title, place, year }) => [title, place, year]);
}
