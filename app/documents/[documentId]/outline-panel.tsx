import type { NoteView } from '#app/_server/view-notes.ts';
import { Drawer } from '#app/_ui/drawer.tsx';
import { documentHref } from '#app/_ui/document-view.ts';
import type { CodeColour } from '#app/_ui/text-layer.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { SearchForm } from '#app/_ui/search-form.tsx';
import { outlineTree, type OutlineNode, type PlacedNote } from './outline-tree.ts';
import { sectionAnchor, sectionName, type ReaderSetting } from './reader-setting.ts';

/** The outline beside the text, in a drawer on a narrow page; its links are plain fragments. */
export function OutlinePanel({ answer, view, say }: ReaderSetting) {
  const tree = outlineTree(answer.document.sections, answer.hits, placedNotes(answer.notes));
  return (
    <Drawer
      id="outline"
      label={say('reader.outlinePanel')}
      close={say('shell.close')}
      side="start"
      below="narrow"
      className="reader-outline"
    >
      <SearchForm
        className="find"
        action={documentHref(answer.document.summary.documentId)}
        label={say('reader.findHere')}
      >
        <label className="visually-hidden" htmlFor="find-here">
          {say('reader.findHere')}
        </label>
        <input
          key={view.q}
          id="find-here"
          name="q"
          type="search"
          lang="zh-Hans"
          autoComplete="off"
          placeholder={say('reader.findHere')}
          defaultValue={view.q}
        />
      </SearchForm>
      <nav aria-label={say('reader.outline')}>
        {tree.length === 0 ? <p>{say('reader.noOutline')}</p> : <Branch nodes={tree} say={say} />}
      </nav>
    </Drawer>
  );
}

function placedNotes(notes: readonly NoteView[]): readonly PlacedNote[] {
  return notes
    .flatMap(({ places, codes }) =>
      places.flatMap(({ span }) =>
        span === undefined ? [] : [{ start: span.start, colour: codes[0]?.colour ?? 0 }],
      ),
    )
    .toSorted((a, b) => a.start - b.start);
}

type NoteTicksProps = { readonly colours: readonly CodeColour[]; readonly say: Say };

/** A stroke for each note, in its colour; more than a few say no more. */
function NoteTicks({ colours, say }: NoteTicksProps) {
  return (
    <span className="notes">
      <span className="visually-hidden">{say('reader.notesHere', { count: colours.length })}</span>
      {colours.slice(0, shownTicks).map((colour, index) => (
        <i key={index} data-code={colour} aria-hidden="true" />
      ))}
    </span>
  );
}

const shownTicks = 6;

function Branch({ nodes, say }: { readonly nodes: readonly OutlineNode[]; readonly say: Say }) {
  return (
    <ol>
      {nodes.map(({ section, hits, notes, children }) => (
        <li key={section.sectionId}>
          <a href={`#${sectionAnchor(section)}`} lang="zh-Hans">
            <span>
              <VisibleText text={sectionName(section)} />
            </span>
            {notes.length > 0 && <NoteTicks colours={notes} say={say} />}
            {hits > 0 && (
              <span className="hits">
                <span className="visually-hidden">{say('reader.hitsHere', { count: hits })}</span>
                <b aria-hidden="true">{hits}</b>
              </span>
            )}
          </a>
          {children.length > 0 && <Branch nodes={children} say={say} />}
        </li>
      ))}
    </ol>
  );
}
