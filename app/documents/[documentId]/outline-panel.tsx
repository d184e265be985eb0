import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { SearchForm } from '#app/_ui/search-form.tsx';
import { outlineTree, type OutlineNode } from './outline-tree.ts';
import { sectionAnchor, sectionName, type ReaderSetting } from './reader-setting.ts';

/**
 * The outline beside the text; on a narrow page it lies behind a button. `popover` needs no script
 * for that, and the links are plain fragments.
 */
export function OutlinePanel({ answer, view, say }: ReaderSetting) {
  const tree = outlineTree(answer.document.sections, answer.hits);
  return (
    <div id="outline" popover="auto" className="reader-outline">
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
    </div>
  );
}

function Branch({ nodes, say }: { readonly nodes: readonly OutlineNode[]; readonly say: Say }) {
  return (
    <ol>
      {nodes.map(({ section, hits, children }) => (
        <li key={section.sectionId}>
          <a href={`#${sectionAnchor(section)}`} lang="zh-Hans">
            <span>{sectionName(section)}</span>
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
