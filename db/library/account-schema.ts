import { customType, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * Who may sign in where several people share a library: accounts, what they prove themselves by,
 * their sessions, the invitations that lead to them, and who changed what. A library on one's own
 * machine leaves all of them empty. `account`, `credential`, `session` and
 * `verification` have the columns that better-auth asks for (its models `user`, `account`,
 * `session`, `verification`), also those that only other ways of signing in would fill.
 */

/** A moment: a Date for better-auth, ISO 8601 in the file, as everywhere else. */
const moment = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (date) => date.toISOString(),
  fromDriver: (written) => new Date(written),
});

/** What a person of the library may be, the least first. */
export const roles = ['reader', 'editor', 'admin'] as const;

/** A person of the library. Accounts are suspended, never deleted: what they made names them. */
export const accounts = sqliteTable('account', {
  id: text('account_id').primaryKey(),
  /** The name under which they write; it is the author of what they make and never changes. */
  name: text('name').notNull(),
  /** The name in the form in which two that look alike are one. */
  nameKey: text('name_key').notNull().unique(),
  /** What they sign in with, in lower case. */
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text('image'),
  role: text('role', { enum: roles }).notNull(),
  /** Set while they may not sign in. */
  suspendedAt: text('suspended_at'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** What a person proves themselves by: the argon2id hash of a password. */
export const credentials = sqliteTable(
  'credential',
  {
    id: text('credential_id').primaryKey(),
    accountId: text('provider_account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('credential_account').on(table.userId)],
);

/** A browser in which somebody has signed in. The cookie holds its token, signed. */
export const sessions = sqliteTable(
  'session',
  {
    id: text('session_id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('session_account').on(table.userId)],
);

/** What somebody has still to confirm. Nothing here is confirmed by mail, so it stays empty. */
export const verifications = sqliteTable('verification', {
  id: text('verification_id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** A link that lets somebody make an account, or set a new password for theirs, once. */
export const invitations = sqliteTable('invitation', {
  invitationId: text('invitation_id').primaryKey(),
  /** SHA-256 of what the link holds: who reads the file cannot use it. */
  tokenHash: text('token_hash').notNull().unique(),
  role: text('role', { enum: roles }).notNull(),
  /** For whom it sets a new password; null for one that makes an account. */
  accountId: text('account_id').references(() => accounts.id, { onDelete: 'restrict' }),
  /** For whom it is meant, in the words of who invited. */
  note: text('note').notNull(),
  author: text('author').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  withdrawnAt: text('withdrawn_at'),
});

/** Who did what, and when. Only ever added to. */
export const auditEntries = sqliteTable(
  'audit_entry',
  {
    number: integer('number').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    /** `annotations.remove`, `account.signIn` … */
    action: text('action').notNull(),
    /** What it was done to: an id, an address. */
    subject: text('subject').notNull(),
  },
  (table) => [index('audit_entry_actor').on(table.actor, table.number)],
);
