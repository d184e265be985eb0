import { expect, test } from 'vitest';
import { allowedHosts, judgeRequest, type RequestFacts } from './judge-request.ts';

const browserRead: RequestFacts = {
  method: 'GET',
  host: '127.0.0.1:3000',
  origin: null,
  fetchSite: 'none',
  contentType: null,
};
const formPost: RequestFacts = {
  method: 'POST',
  host: '127.0.0.1:3000',
  origin: null,
  fetchSite: null,
  contentType: 'application/x-www-form-urlencoded',
};

test.each([
  { host: 'localhost' },
  { host: 'LOCALHOST:3000' },
  { host: '127.0.0.1:8080' },
  { host: '[::1]:3000' },
  { host: 'wenku.example.org:3000' },
])('answers to the name $host', ({ host }) => {
  expect(judgeRequest({ ...browserRead, host }, allowedHosts('Wenku.example.org'))).toBe('allowed');
});

test.each([
  { host: 'evil.example' },
  { host: 'localhost.evil.example' },
  { host: '127.0.0.1.evil.example:3000' },
  { host: 'localhost.' },
  { host: 'evil.example#localhost' },
  { host: '192.168.1.5:3000' },
  { host: '' },
  { host: null },
])('does not answer to the name $host', ({ host }) => {
  expect(judgeRequest({ ...browserRead, host }, allowedHosts(''))).toBe('foreignHost');
});

test.each([{ method: 'GET' }, { method: 'HEAD' }])(
  'lets a link from another site read by $method',
  ({ method }) => {
    const facts = { ...browserRead, method, fetchSite: 'cross-site' };
    expect(judgeRequest(facts, allowedHosts(undefined))).toBe('allowed');
  },
);

test.each([
  { who: 'a form of our own page', facts: { fetchSite: 'same-origin' }, verdict: 'allowed' },
  { who: 'a person at the address bar', facts: { fetchSite: 'none' }, verdict: 'allowed' },
  { who: 'a form of another site', facts: { fetchSite: 'cross-site' }, verdict: 'crossSite' },
  {
    who: 'a page on another port of this machine',
    facts: { fetchSite: 'same-site', origin: 'http://127.0.0.1:8080' },
    verdict: 'crossSite',
  },
  {
    who: 'another site that forges nothing but its Origin',
    facts: { fetchSite: 'cross-site', origin: 'http://127.0.0.1:3000' },
    verdict: 'crossSite',
  },
  {
    who: 'our own page in a browser without Sec-Fetch-Site',
    facts: { origin: 'http://127.0.0.1:3000' },
    verdict: 'allowed',
  },
  {
    who: 'another port in a browser without Sec-Fetch-Site',
    facts: { origin: 'http://127.0.0.1:8080' },
    verdict: 'crossSite',
  },
  { who: 'a sandboxed frame', facts: { origin: 'null' }, verdict: 'crossSite' },
  { who: 'a form that hides where it comes from', facts: {}, verdict: 'crossSite' },
  { who: 'a body of no type', facts: { contentType: null }, verdict: 'crossSite' },
  {
    who: 'a plain text body in disguise',
    facts: { contentType: 'Text/Plain; application/json' },
    verdict: 'crossSite',
  },
  {
    who: 'a program that sends JSON',
    facts: { contentType: 'application/json; charset=utf-8' },
    verdict: 'allowed',
  },
  {
    who: 'a program that deletes',
    facts: { method: 'DELETE', contentType: null },
    verdict: 'allowed',
  },
  {
    who: 'another site that deletes',
    facts: { method: 'DELETE', contentType: null, origin: 'https://evil.example' },
    verdict: 'crossSite',
  },
])('a change by $who is $verdict', ({ facts, verdict }) => {
  expect(judgeRequest({ ...formPost, ...facts }, allowedHosts(undefined))).toBe(verdict);
});
