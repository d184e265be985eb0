import type { Say } from '#lib/message/say-in.ts';

/** What the islands of the notebook say. */
export type NotebookWords = ReturnType<typeof notebookWords>;

/** Gives the words of the islands in the language of the reader. */
export function notebookWords(say: Say) {
  return {
    tick: say('notebook.tick'),
    tickAll: say('notebook.tickAll'),
    /** The number is known later, where there is no catalogue. */
    ticked: say('notebook.ticked', { count: '{count}' }),
    bulk: say('notebook.bulk'),
    chooseCode: say('notebook.chooseCode'),
    addCode: say('notebook.addCode'),
    removeCode: say('notebook.removeCode'),
    chooseSet: say('notebook.chooseSet'),
    addTo: say('notebook.addTo'),
    removeFrom: say('notebook.removeFrom'),
    newSet: say('notebook.newSet'),
    makeSet: say('notebook.makeSet'),
    done: say('notebook.done'),
    restore: say('notebook.restore'),
    codes: say('notebook.manage'),
    codeName: say('notebook.codeName'),
    below: say('notebook.below'),
    top: say('notebook.top'),
    mergeInto: say('notebook.mergeInto'),
    merge: say('notebook.merge'),
    shortcut: say('notebook.shortcut'),
    noShortcut: say('notebook.noShortcut'),
    codeRemoved: say('notebook.codeRemoved'),
    merged: say('notebook.merged'),
    choose: say('notebook.choose'),
    importFile: say('notebook.import.file'),
    importKind: say('notebook.import.kind'),
    importOwn: say('notebook.import.own'),
    importHypothesis: say('notebook.import.hypothesis'),
    importReplace: say('notebook.import.replace'),
    importGo: say('notebook.import.go'),
    imported: say('notebook.import.done', {
      added: '{added}',
      unchanged: '{unchanged}',
      skipped: '{skipped}',
      kept: '{kept}',
    }),
    link: say('notebook.link'),
    linked: say('notebook.linked'),
    unlink: say('notebook.unlink'),
    unlinked: say('notebook.unlinked'),
    relations: {
      same: say('annotation.relation.same'),
      implements: say('annotation.relation.implements'),
      details: say('annotation.relation.details'),
      differs: say('annotation.relation.differs'),
      contradicts: say('annotation.relation.contradicts'),
      cites: say('annotation.relation.cites'),
    },
    cite: say('notes.copy'),
    compare: say('notes.compare'),
  };
}
