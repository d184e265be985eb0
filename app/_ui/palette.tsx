'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { documentHref } from './document-view.ts';
import { fetchTitles } from './fetch-titles.ts';
import { isMeant } from './pinyin-initials.ts';
import { searchHref } from './search-view.ts';
import './floating.css';

/** Somewhere one can go, with what it is called and what kind of thing it is. */
export type Destination = { readonly href: string; readonly name: string; readonly kind: string };

/** What the palette says. */
export type PaletteWords = {
  readonly title: string;
  readonly hint: string;
  readonly nothing: string;
  readonly document: string;
  readonly search: string;
};

type PaletteProps = {
  readonly pages: readonly Destination[];
  readonly words: PaletteWords;
  readonly onClose: () => void;
};

/** Goes to a page, a document or a search by a few characters or the first letters of pinyin. */
export default function Palette({ pages, words, onClose }: PaletteProps) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const documents = useDocuments(words.document);
  const search =
    typed.trim() === ''
      ? []
      : [{ href: searchHref({ q: typed.trim() }), name: typed.trim(), kind: words.search }];
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="floating-backdrop" />
        <Dialog.Popup className="floating-palette" aria-label={words.title}>
          <Autocomplete.Root
            open
            inline
            items={[...pages, ...documents, ...search]}
            itemToStringValue={({ name }) => name}
            filter={({ name, kind }, query) => kind === words.search || isMeant(name, query)}
            value={typed}
            onValueChange={setTyped}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input aria-label={words.title} placeholder={words.hint} lang="zh-Hans" />
            <Autocomplete.Empty>{words.nothing}</Autocomplete.Empty>
            <Autocomplete.List>
              {(item: Destination) => (
                <Autocomplete.Item
                  key={item.href}
                  value={item}
                  onClick={() => {
                    go(item.href);
                  }}
                >
                  <span lang="zh-Hans">{item.name}</span>
                  <small>{item.kind}</small>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The documents are asked for when the palette opens: a page does not carry them along. */
function useDocuments(kind: string): readonly Destination[] {
  const [documents, setDocuments] = useState<readonly Destination[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    void fetchTitles(asked.signal).then((titles) => {
      setDocuments(titles.map(({ id, title }) => ({ href: documentHref(id), name: title, kind })));
    });
    return () => {
      asked.abort();
    };
  }, [kind]);
  return documents;
}
