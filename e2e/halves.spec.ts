import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const pauseMs = 300; // Long enough for a browser to paint what it has.
const cuts = [0.15, 0.45, 0.75];

/** Where what comes late could push away what is already read. */
const arriving = [
  { name: 'a comparison', path: '/compare?q=随迁子女', width: 1440 },
  { name: 'lines on a phone', path: '/?q=城镇化&view=lines', width: 390 },
  { name: 'the library on a phone', path: '/library', width: 390 },
  { name: 'a phrase on a phone', path: '/phrases/15分钟生活圈', width: 390 },
] as const;

for (const { name, path, width } of arriving) {
  test(`${name} that arrives in halves stays where it was`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    for (const cut of cuts) {
      const halves = await sendInHalves(baseURL ?? '', cut);
      await page.goto(`${halves.address}${path}`, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(() => (window as Shifting).shift);
      halves.end();
      console.log(`${name}, cut at ${String(cut * 100)} %: layout shift ${shift.toFixed(4)}`);
      expect(shift).toBeLessThanOrEqual(0.02);
    }
  });
}

/** Stands before the site and lets the rest of each page wait. */
async function sendInHalves(site: string, cut: number) {
  const server = createServer((asked, answer) => {
    passOn(new URL(asked.url ?? '/', site), asked, (received) => sendOn(received, answer, cut));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    end: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(
  address: URL,
  asked: IncomingMessage,
  take: (received: IncomingMessage) => unknown,
): void {
  const headers = { ...asked.headers, host: address.host, 'accept-encoding': 'identity' };
  asked.pipe(request(address, { method: asked.method, headers }, (received) => take(received)));
}

/** Pages are cut in two, everything else is sent as it comes. */
async function sendOn(
  received: IncomingMessage,
  answer: ServerResponse,
  cut: number,
): Promise<void> {
  const { 'content-length': _length, ...headers } = received.headers;
  answer.writeHead(received.statusCode ?? 500, headers);
  if (/text\/html/.test(headers['content-type'] ?? ''))
    await sendHalf(answer, await whole(received), cut);
  else received.pipe(answer);
}

async function whole(received: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of received) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Cuts inside what is read; the scripts behind it come with the second half. */
async function sendHalf(answer: ServerResponse, html: Buffer, cut: number): Promise<void> {
  const [start, end] = [html.indexOf('<main'), html.indexOf('</main>')];
  const place = start + Math.floor((end - start) * cut);
  answer.write(html.subarray(0, place));
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  answer.end(html.subarray(place));
}

type Shifting = Window & typeof globalThis & { shift: number };

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    (window as Shifting).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        (window as Shifting).shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
