import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { localActor } from '#db/recipes/actor.ts';
import { requestActor } from './request-actor.ts';

vi.mock('server-only', () => ({}));

const app = join(import.meta.dirname, '..');

test('one place says who asks; no page and no route names somebody by itself', () => {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' });
  const naming = files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .filter((file) =>
      /localActor|role: '(reader|editor|admin)'/.test(readFileSync(join(app, file), 'utf8')),
    );
  expect(naming).toEqual([join('_server', 'request-actor.ts')]);
});

test('on one’s own machine it is the one person there is', async () => {
  expect(await requestActor()).toBe(localActor);
});
