import type { Say } from '#lib/message/say-in.ts';

/** What notes say where they can be changed: islands are given words, not catalogues. */
export type NoteWords = ReturnType<typeof noteWords>;

/** Gives the words of everything about notes in the language of the reader. */
export function noteWords(say: Say) {
  return {
    bar: say('notes.bar'),
    mark: say('notes.mark'),
    note: say('notes.note'),
    bookmark: say('notes.bookmark'),
    everywhere: say('notes.everywhere'),
    copy: say('notes.copy'),
    copied: say('notes.copied'),
    find: say('notes.find'),
    compare: say('notes.compare'),
    clause: say('notes.clause'),
    sentence: say('notes.sentence'),
    paragraph: say('notes.paragraph'),
    nextSentence: say('notes.nextSentence'),
    previousSentence: say('notes.previousSentence'),
    extend: say('notes.extend'),
    /** The numbers are known later, where there is no catalogue. */
    elsewhere: say('notes.elsewhere', { hits: '{hits}', documents: '{documents}' }),
    edit: say('notes.edit'),
    remove: say('notes.remove'),
    undo: say('notes.undo'),
    save: say('notes.save'),
    cancel: say('notes.cancel'),
    words: say('notes.words'),
    wordsHint: say('notes.wordsHint'),
    marked: say('notes.marked'),
    bookmarked: say('notes.bookmarked'),
    saved: say('notes.saved'),
    removed: say('notes.removed'),
    restored: say('notes.restored'),
    decided: say('notes.decided'),
    failed: say('notes.failed'),
    code: say('notes.code'),
    codeHint: say('notes.codeHint'),
    noCode: say('notes.noCode'),
    dropCode: say('notes.dropCode'),
    newCode: say('notes.newCode'),
    newCodeName: say('notes.newCodeName'),
    colour: say('notes.colour'),
    addCode: say('notes.addCode'),
    theirs: say('notes.theirs'),
    keepMine: say('notes.keepMine'),
    takeTheirs: say('notes.takeTheirs'),
    changed: say('notes.changed'),
    here: say('notes.here'),
    gone: say('notes.gone'),
    openHome: say('notes.openHome'),
    toText: say('notes.toText'),
    onWording: say('notes.onWording'),
    close: say('shell.close'),
  };
}
