/**
 * Who may do something with what people make.
 *
 * - `everybody`: whoever is let in, readers too.
 * - `editors`: editors and admins.
 * - `admins`: admins.
 * - `author`: whoever made the thing, while they may edit.
 * - `authorOrAdmin`: whoever made it, while they may edit, and every admin.
 */
export type Permission = 'everybody' | 'editors' | 'admins' | 'author' | 'authorOrAdmin';

/** `open`: asks nobody, because it shows no more than the texts or what its caller holds already. */
type Entry = Permission | 'open';

/**
 * Who may do what: every function of every part of a library that people work with. `guardPart`
 * asks it before each call, and refuses what it does not list.
 *
 * permissions.annotations.remove -> 'authorOrAdmin'
 */
export const permissions = {
  annotations: {
    list: 'everybody',
    all: 'everybody',
    require: 'everybody',
    add: 'editors',
    change: 'author',
    remove: 'authorOrAdmin',
    restore: 'authorOrAdmin',
    bulk: 'editors', // And of each annotation what `change` or `remove` says.
    putBack: 'editors', // The same.
    decide: 'author',
    statistics: 'everybody',
    surroundings: 'open',
  },
  codes: {
    list: 'everybody',
    require: 'everybody',
    add: 'editors',
    change: 'editors',
    remove: 'editors',
    restore: 'editors',
    merge: 'editors',
  },
  links: {
    list: 'everybody',
    require: 'everybody',
    add: 'editors',
    change: 'author',
    remove: 'authorOrAdmin',
    restore: 'authorOrAdmin',
  },
  wordings: { list: 'everybody', placesIn: 'everybody', spread: 'open' },
  collections: {
    list: 'everybody',
    require: 'everybody',
    add: 'editors',
    change: 'editors',
    remove: 'authorOrAdmin',
  },
  savedSearches: {
    list: 'everybody',
    require: 'everybody',
    add: 'editors',
    change: 'authorOrAdmin',
    remove: 'authorOrAdmin',
  },
  phrases: {
    list: 'everybody',
    read: 'everybody',
    count: 'everybody',
    mark: 'everybody',
    suggest: 'everybody',
    decisions: 'everybody',
    decide: 'editors',
    takeBack: 'editors',
  },
  comparison: {
    rows: 'open',
    pair: 'open',
    versions: 'open',
    coverage: 'open',
    quote: 'open',
    decisions: 'everybody',
    decide: 'editors',
    withdraw: 'editors',
  },
  corrections: { list: 'everybody', add: 'editors', remove: 'editors' },
  holdings: {
    whereIs: 'open',
    proposePairs: 'open',
    listRemoved: 'everybody',
    readStatements: 'everybody',
    remove: 'editors',
    restore: 'editors',
    state: 'editors',
    join: 'editors',
    split: 'editors',
    chooseCurrent: 'editors',
    describeVersion: 'editors',
    setApart: 'editors',
    forgetApart: 'editors',
  },
  accounts: {
    list: 'admins',
    changeRole: 'admins',
    suspend: 'admins',
    resume: 'admins',
    invite: 'admins',
    inviteAnew: 'admins',
    invitations: 'admins',
    withdraw: 'admins',
    audit: 'admins',
    // Asked by who has no account yet: the link they hold is what lets them in.
    open: 'open',
    accept: 'open',
    renewPassword: 'open',
    isFounded: 'open',
  },
  exchange: { writeFile: 'everybody', importFile: 'editors' },
  jobs: {
    list: 'everybody',
    read: 'everybody',
    create: 'editors',
    receive: 'authorOrAdmin',
    start: 'authorOrAdmin',
    cancel: 'authorOrAdmin',
    drop: 'authorOrAdmin',
    close: 'open',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Entry>>>>;
