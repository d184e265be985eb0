import type { Actor } from '#db/recipes/actor.ts';
import type { Jobs } from '#db/recipes/jobs/open-jobs.ts';
import type { Library } from '#db/recipes/model.ts';
import type { permissions } from '#db/recipes/permissions.ts';
import { readPhraseRequest } from '#db/recipes/phrases/read-phrase-request.ts';
import { correspondence, heading, noteOn, team, type Things, upload } from './team-for-test.ts';

/** The parts of an opened library, and the ingestions beside it. */
export type Parts = Pick<Library, Exclude<keyof typeof permissions, 'jobs'>> & {
  readonly jobs: Jobs;
};

/** Asks for something with what somebody else made. */
export type Ask = (parts: Parts, actor: Actor, things: Things) => unknown;

const page = { limit: 5, cursor: undefined };
const asParagraph = { span: heading, change: { kind: 'block', as: 'paragraph' } } as const;
const file = {
  format: 'jsonld',
  style: { standard: '2025' },
  reader: 'spreadsheet',
  locale: 'zh-CN',
} as const;

function ownFile({ exchange }: Parts): Uint8Array {
  return Buffer.from(exchange.writeFile(team.author, {}, file).content);
}

const pair = ['鹤壁', '濮阳'] as const;
const stating = { origin: 'hand', instead: [] } as const;
const year = [{ documentId: '鹤壁', facts: { year: '2022' } }];
const unsaid = { label: null, date: null, status: null };

/**
 * What reader, another editor, the author and an admin are answered: `·` that they may, `role` that
 * their role may not, `author` that somebody else made it, `closed` that they may and it is over.
 */
export const permissionCases: readonly (readonly [action: string, expected: string, ask: Ask])[] = [
  [
    'annotations.list',
    '· · · ·',
    (o, a) => o.annotations.list(a, { ...page, filter: {}, order: 'text' }),
  ],
  ['annotations.all', '· · · ·', (o, a) => o.annotations.all(a, {})],
  ['annotations.require', '· · · ·', (o, a, t) => o.annotations.require(a, t.annotationId)],
  ['annotations.statistics', '· · · ·', (o, a) => o.annotations.statistics(a, {}, 'place')],
  ['annotations.add', 'role · · ·', (o, a) => o.annotations.add(a, noteOn('鹤壁'))],
  [
    'annotations.change',
    'role author · author',
    (o, a, t) => o.annotations.change(a, t.annotationId, { revision: undefined, note: '改' }),
  ],
  [
    'annotations.decide',
    'role author · author',
    (o, a, t) =>
      o.annotations.decide(a, t.annotationId, {
        ordinal: 0,
        versionId: '鹤壁@1',
        decision: { kind: 'gone' },
      }),
  ],
  [
    'annotations.bulk',
    'role author · author',
    (o, a, t) => o.annotations.bulk(a, [t.annotationId], { kind: 'addCode', codeId: t.codeId }),
  ],
  [
    'annotations.bulk',
    'role author · author',
    (o, a, t) =>
      o.annotations.bulk(a, [t.annotationId], { kind: 'setVisibility', visibility: 'private' }),
  ],
  [
    'annotations.bulk',
    'role author · ·',
    (o, a, t) => o.annotations.bulk(a, [t.annotationId], { kind: 'delete' }),
  ],
  [
    'annotations.putBack',
    'role author · author',
    (o, a, t) => o.annotations.putBack(a, [{ annotationId: t.annotationId, news: { note: '旧' } }]),
  ],
  [
    'annotations.putBack',
    'role author · ·',
    (o, a, t) =>
      o.annotations.putBack(a, [{ annotationId: t.annotationId, news: { deletedAt: null } }]),
  ],
  ['annotations.remove', 'role author · ·', (o, a, t) => o.annotations.remove(a, t.annotationId)],
  ['annotations.restore', 'role author · ·', (o, a, t) => o.annotations.restore(a, t.annotationId)],
  ['codes.list', '· · · ·', (o, a) => o.codes.list(a)],
  ['codes.require', '· · · ·', (o, a, t) => o.codes.require(a, t.codeId)],
  ['codes.add', 'role · · ·', (o, a, t) => o.codes.add(a, { name: `${t.name}新` })],
  ['codes.change', 'role · · ·', (o, a, t) => o.codes.change(a, t.codeId, { memo: '改' })],
  ['codes.remove', 'role · · ·', (o, a, t) => o.codes.remove(a, t.codeId)],
  ['codes.restore', 'role · · ·', (o, a, t) => o.codes.restore(a, [t.codeId])],
  ['codes.merge', 'role · · ·', (o, a, t) => o.codes.merge(a, t.codeId, t.intoId)],
  ['links.list', '· · · ·', (o, a) => o.links.list(a)],
  ['links.require', '· · · ·', (o, a, t) => o.links.require(a, t.linkId)],
  [
    'links.add',
    'role · · ·',
    (o, a, t) => o.links.add(a, { fromId: t.otherId, toId: t.annotationId, relation: 'same' }),
  ],
  [
    'links.change',
    'role author · author',
    (o, a, t) => o.links.change(a, t.linkId, { note: '改' }),
  ],
  ['links.remove', 'role author · ·', (o, a, t) => o.links.remove(a, t.linkId)],
  ['links.restore', 'role author · ·', (o, a, t) => o.links.restore(a, t.linkId)],
  ['wordings.list', '· · · ·', (o, a) => o.wordings.list(a)],
  ['wordings.placesIn', '· · · ·', (o, a) => o.wordings.placesIn(a, '鹤壁')],
  ['collections.list', '· · · ·', (o, a) => o.collections.list(a)],
  ['collections.require', '· · · ·', (o, a, t) => o.collections.require(a, t.collectionId)],
  [
    'collections.add',
    'role · · ·',
    (o, a, t) => o.collections.add(a, { name: `${t.name}新`, documentIds: [] }),
  ],
  [
    'collections.change',
    'role · · ·',
    (o, a, t) => o.collections.change(a, t.collectionId, { add: ['濮阳'], remove: [] }),
  ],
  [
    'collections.remove',
    'role author · ·',
    (o, a, t) => {
      o.collections.remove(a, t.collectionId);
    },
  ],
  ['savedSearches.list', '· · · ·', (o, a) => o.savedSearches.list(a)],
  ['savedSearches.require', '· · · ·', (o, a, t) => o.savedSearches.require(a, t.savedSearchId)],
  [
    'savedSearches.add',
    'role · · ·',
    (o, a) => o.savedSearches.add(a, { name: '新', question: { q: '城市' } }),
  ],
  [
    'savedSearches.change',
    'role author · ·',
    (o, a, t) => o.savedSearches.change(a, t.savedSearchId, { name: '改' }),
  ],
  [
    'savedSearches.remove',
    'role author · ·',
    (o, a, t) => {
      o.savedSearches.remove(a, t.savedSearchId);
    },
  ],
  ['phrases.list', '· · · ·', (o, a) => o.phrases.list(a, readPhraseRequest({}, page))],
  ['phrases.count', '· · · ·', (o, a) => o.phrases.count(a, [])],
  ['phrases.mark', '· · · ·', (o, a) => o.phrases.mark(a, '鹤壁@1')],
  ['phrases.suggest', '· · · ·', (o, a) => o.phrases.suggest(a, '海')],
  ['phrases.decisions', '· · · ·', (o, a) => o.phrases.decisions(a)],
  [
    'phrases.decide',
    'role · · ·',
    (o, a) => {
      o.phrases.decide(a, { kind: 'add', wording: '海绵城市', value: '' });
    },
  ],
  [
    'phrases.takeBack',
    'role · · ·',
    (o, a) => {
      o.phrases.takeBack(a, { wording: '海绵城市', matter: 'standing' });
    },
  ],
  [
    'phrases.read',
    '· · · ·',
    (o, a) => {
      o.phrases.decide(team.author, { kind: 'add', wording: '海绵城市', value: '' });
      return o.phrases.read(a, '海绵城市');
    },
  ],
  ['comparison.decisions', '· · · ·', (o, a) => o.comparison.decisions(a)],
  [
    'comparison.withdraw',
    'role · · ·',
    (o, a, t) => {
      o.comparison.withdraw(a, t.decisionId);
    },
  ],
  ['comparison.decide', 'role · · ·', (o, a) => o.comparison.decide(a, correspondence)],
  ['corrections.list', '· · · ·', (o, a) => o.corrections.list(a, '鹤壁')],
  ['corrections.add', 'role · · ·', (o, a) => o.corrections.add(a, '鹤壁', asParagraph)],
  [
    'corrections.remove',
    'role · · ·',
    (o, a) => {
      o.corrections.remove(a, '鹤壁', o.corrections.list(a, '鹤壁')[0]?.correctionId ?? '');
    },
  ],
  ['holdings.listRemoved', '· · · ·', (o, a) => o.holdings.listRemoved(a)],
  ['holdings.readStatements', '· · · ·', (o, a) => o.holdings.readStatements(a, '鹤壁')],
  ['holdings.remove', 'role · · ·', (o, a) => o.holdings.remove(a, ['濮阳'])],
  ['holdings.restore', 'role · · ·', (o, a) => o.holdings.restore(a, ['濮阳'])],
  ['holdings.state', 'role · · ·', (o, a) => o.holdings.state(a, year, stating)],
  ['holdings.join', 'role · · ·', (o, a) => o.holdings.join(a, { from: '濮阳', into: '鹤壁' })],
  ['holdings.split', 'role · · ·', (o, a) => o.holdings.split(a, '濮阳@1')],
  ['holdings.chooseCurrent', 'role · · ·', (o, a) => o.holdings.chooseCurrent(a, '鹤壁@1')],
  [
    'holdings.describeVersion',
    'role · · ·',
    (o, a) => o.holdings.describeVersion(a, '鹤壁@1', unsaid),
  ],
  [
    'holdings.setApart',
    'role · · ·',
    (o, a) => {
      o.holdings.setApart(a, pair);
    },
  ],
  [
    'holdings.forgetApart',
    'role · · ·',
    (o, a) => {
      o.holdings.forgetApart(a, pair);
    },
  ],
  ['accounts.list', 'role role role ·', (o, a) => o.accounts.list(a)],
  ['accounts.invitations', 'role role role ·', (o, a) => o.accounts.invitations(a)],
  ['accounts.audit', 'role role role ·', (o, a) => o.accounts.audit(a, { limit: 5 })],
  [
    'accounts.invite',
    'role role role ·',
    (o, a) => o.accounts.invite(a, { role: 'admin', note: '' }),
  ],
  ['accounts.inviteAnew', 'role role role ·', (o, a, t) => o.accounts.inviteAnew(a, t.accountId)],
  [
    'accounts.changeRole',
    'role role role ·',
    (o, a, t) => {
      o.accounts.changeRole(a, t.accountId, 'editor');
    },
  ],
  [
    'accounts.suspend',
    'role role role ·',
    (o, a, t) => {
      o.accounts.suspend(a, t.accountId);
    },
  ],
  [
    'accounts.resume',
    'role role role ·',
    (o, a, t) => {
      o.accounts.resume(a, t.accountId);
    },
  ],
  [
    'accounts.withdraw',
    'role role role ·',
    (o, a, t) => {
      o.accounts.withdraw(a, t.invitationId);
    },
  ],
  ['exchange.writeFile', '· · · ·', (o, a) => o.exchange.writeFile(a, {}, file)],
  [
    'exchange.importFile',
    'role · · ·',
    (o, a) => o.exchange.importFile(a, ownFile(o), { format: 'jsonld' }),
  ],
  ['jobs.list', '· · · ·', (o, a) => o.jobs.list(a)],
  ['jobs.read', '· · · ·', (o, a, t) => o.jobs.read(a, t.jobId)],
  ['jobs.create', 'role · · ·', (o, a) => o.jobs.create(a, {})],
  ['jobs.receive', 'role author · ·', (o, a, t) => o.jobs.receive(a, t.jobId, upload())],
  ['jobs.start', 'role author closed closed', (o, a, t) => o.jobs.start(a, t.endedId)],
  ['jobs.cancel', 'role author · ·', (o, a, t) => o.jobs.cancel(a, t.jobId)],
  [
    'jobs.drop',
    'role author · ·',
    (o, a, t) => {
      o.jobs.drop(a, t.jobId);
    },
  ],
];
