import { type ManifestField, manifestFields } from '#lib/manifest/fields.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What the part that takes files in says; values are set into braces where it is shown. */
export function intakeWords(say: Say) {
  const states = [
    'receiving',
    'waiting',
    'running',
    'done',
    'cancelled',
    'interrupted',
    'failed',
  ] as const;
  return {
    title: say('intake.title'),
    drop: say('intake.drop'),
    formats: say('intake.formats'),
    files: say('intake.files'),
    folder: say('intake.folder'),
    paste: say('intake.paste'),
    pasteTitle: say('intake.pasteTitle'),
    pasteText: say('intake.pasteText'),
    pasteAdd: say('intake.pasteAdd'),
    close: say('shell.close'),
    chosen: say('intake.chosen', { count: '{count}', size: '{size}' }),
    chosenFiles: say('intake.chosenFiles'),
    leaveOut: say('intake.leaveOut', { file: '{file}' }),
    unreadable: say('intake.unreadable'),
    tooLarge: say('intake.tooLarge', { count: '{count}' }),
    place: say('library.column.place'),
    year: say('manifest.column.year'),
    genre: say('library.column.genre'),
    forAll: say('intake.forAll'),
    rule: say('intake.rule'),
    ruleHelp: say('intake.ruleHelp'),
    ruleFault: say('intake.ruleFault', { at: '{at}' }),
    ruleFits: say('intake.ruleFits', { fits: '{fits}', all: '{all}' }),
    ruleNone: say('intake.ruleNone'),
    ruleFile: say('manifest.column.file'),
    ruleReads: say('intake.ruleReads'),
    start: say('intake.start'),
    cancel: say('intake.cancel'),
    sending: say('intake.sending', { done: '{done}', all: '{all}' }),
    working: say('intake.working', { done: '{done}', all: '{all}' }),
    stop: say('intake.stop'),
    goOn: say('intake.goOn'),
    report: say('intake.report'),
    drop_: say('intake.forget'),
    unreachable: say('intake.unreachable'),
    result: {
      ingested: say('intake.ingested', { count: '{count}' }),
      unchanged: say('intake.unchanged', { count: '{count}' }),
      refused: say('intake.refused', { count: '{count}' }),
      failed: say('intake.failed', { count: '{count}' }),
    },
    states: Object.fromEntries(
      states.map((state) => [state, say(`intake.state.${state}`)]),
    ) as Record<(typeof states)[number], string>,
    fields: Object.fromEntries(
      manifestFields.map((field) => [field, say(`manifest.column.${field}`)]),
    ) as Record<ManifestField, string>,
  };
}

/** What the part that takes files in says. */
export type IntakeWords = ReturnType<typeof intakeWords>;
