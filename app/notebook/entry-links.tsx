import Link from 'next/link';
import type { NotebookEntry } from '#app/_server/answer-notebook.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { Unlink } from './unlink.tsx';

type EntryLinksProps = {
  readonly links: NotebookEntry['links'];
  readonly isRead: boolean;
  readonly say: Say;
};

/** What was said of an excerpt and others, with the way to them. */
export function EntryLinks({ links, isRead, say }: EntryLinksProps) {
  if (links.length === 0) return null;
  return (
    <ul className="links">
      {links.map(({ linkId, relation, isFrom, words, documentId, span }) => (
        <li key={linkId}>
          {isFrom ? '→' : '←'} {say(`annotation.relation.${relation}`)}{' '}
          {documentId === undefined ? (
            <q lang="zh-Hans">{words.slice(0, 60)}</q>
          ) : (
            <Link
              lang="zh-Hans"
              href={documentHref(documentId, span === undefined ? {} : { span })}
              prefetch={false}
            >
              {words.slice(0, 60)}
            </Link>
          )}
          {!isRead && <Unlink id={linkId} name={words.slice(0, 20)} />}
        </li>
      ))}
    </ul>
  );
}
