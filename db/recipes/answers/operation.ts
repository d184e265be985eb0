import type { z } from 'zod';

/** An operation on what people make. A change must come from this site or from a program. */
export type Operation = {
  readonly summary: string;
  readonly parameters?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** What an answer is called: 201 where something was made. */
  readonly status: 200 | 201;
};

/** The operations on one address, by method. */
export type Operations = Readonly<
  Partial<Record<'get' | 'put' | 'post' | 'patch' | 'delete', Operation>>
>;
