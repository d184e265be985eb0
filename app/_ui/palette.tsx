'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { changeSettings } from './change-settings.ts';
import { documentHref } from './document-view.ts';
import { fetchCodes, fetchPhrases } from './fetch-names.ts';
import { fetchTitles } from './fetch-titles.ts';
import { phraseHref } from './phrases-view.ts';
import { isMeant } from './pinyin-initials.ts';
import { searchHref } from './search-view.ts';
import './floating.css';

/** Somewhere one can go, with what it is called and what kind of thing it is. */
export type Destination = { readonly href: string; readonly name: string; readonly kind: string };

/** A choice about the interface that is made from anywhere: a setting, and its value. */
export type Action = {
  readonly setting: string;
  readonly value: string;
  readonly name: string;
  readonly kind: string;
};

type Item = Destination | Action;

/** What the palette says. */
export type PaletteWords = {
  readonly title: string;
  readonly hint: string;
  readonly nothing: string;
  readonly document: string;
  readonly phrase: string;
  readonly code: string;
  readonly search: string;
};

type PaletteProps = {
  readonly pages: readonly Destination[];
  readonly actions: readonly Action[];
  readonly words: PaletteWords;
  readonly onClose: () => void;
};

const shownPhrases = 12; // More than fit the panel; a search leads to all the rest.

/** Goes to a page, a text, a phrase, a code or a search by characters or initials of pinyin. */
export default function Palette({ pages, actions, words, onClose }: PaletteProps) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const held = useHeld(words);
  const choose = (item: Item) => {
    onClose();
    if ('href' in item) {
      router.push(item.href);
      return;
    }
    const choice = new URLSearchParams({ [item.setting]: item.value });
    void changeSettings(choice).then(() => {
      router.refresh();
    });
  };
  const items = useMemo(() => {
    const query = typed.trim();
    const meant = (each: Item) => isMeant(each.name, query);
    const places: readonly Item[] = [...pages, ...held.documents, ...held.codes, ...actions];
    if (query === '') return places;
    const search = { href: searchHref({ q: query }), name: query, kind: words.search };
    const phrases = held.phrases.filter(meant).slice(0, shownPhrases);
    return [...places.filter(meant), ...phrases, search];
  }, [typed, pages, actions, held, words.search]);
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
            items={items}
            itemToStringValue={({ name }) => name}
            filter={null}
            value={typed}
            onValueChange={setTyped}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input aria-label={words.title} placeholder={words.hint} lang="zh-Hans" />
            <Autocomplete.Empty>{words.nothing}</Autocomplete.Empty>
            <Autocomplete.List>
              {(item: Item) => (
                <Autocomplete.Item
                  key={`${item.kind} ${item.name}`}
                  value={item}
                  onClick={() => {
                    choose(item);
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

type Held = {
  readonly [kind in 'documents' | 'phrases' | 'codes']: readonly Destination[];
};

/** What the library holds is asked for when the palette opens: a page does not carry it along. */
function useHeld({ document, phrase, code }: PaletteWords): Held {
  const [held, setHeld] = useState<Held>({ documents: [], phrases: [], codes: [] });
  useEffect(() => {
    const asked = new AbortController();
    const take = (part: Partial<Held>) => {
      if (!asked.signal.aborted) setHeld((before) => ({ ...before, ...part }));
    };
    void fetchTitles(asked.signal).then((titles) => {
      const documents = titles.map(({ id, title }) => ({ href: documentHref(id), name: title }));
      take({ documents: documents.map((each) => ({ ...each, kind: document })) });
    });
    void fetchPhrases(asked.signal).then((found) => {
      const phrases = found.map((each) => ({ href: phraseHref(each.key), name: each.phrase }));
      take({ phrases: phrases.map((each) => ({ ...each, kind: phrase })) });
    });
    void fetchCodes(asked.signal).then((made) => {
      take({
        codes: made.map(({ codeId, name }) => ({ href: codeHref(codeId), name, kind: code })),
      });
    });
    return () => {
      asked.abort();
    };
  }, [document, phrase, code]);
  return held;
}

/** What was coded is read in the notebook. */
function codeHref(codeId: string): string {
  return `/notebook?${new URLSearchParams({ code: codeId }).toString()}`;
}
