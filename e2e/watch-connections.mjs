/**
 * Loaded before everything else into each Node.js process of a site (`NODE_OPTIONS=--import=…`): it
 * writes down whom the process connects to and which names it looks up, and lets it do so.
 */
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);
const log = process.env.ZHENGCI_WATCHED;
const tell = (kind, what) => appendFileSync(log, `${kind} ${what}\n`);

const net = require('node:net');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(...args) {
  const [wanted] = Array.isArray(args[0]) ? args[0] : args;
  const { host = 'localhost', port, path } = typeof wanted === 'object' ? wanted : { port: wanted };
  // Without a port it is a pipe to another process of the site.
  if (port !== undefined && path === undefined) tell('connect', host);
  return connect.apply(this, args);
};

const dgram = require('node:dgram');
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function watched(...args) {
  tell('send', args.filter((each) => typeof each === 'string').join(' '));
  return send.apply(this, args);
};

for (const dns of [require('node:dns'), require('node:dns/promises')]) {
  for (const name of Object.keys(dns).filter((each) => /^(lookup|resolve|reverse)/.test(each))) {
    const ask = dns[name];
    dns[name] = function watched(...args) {
      tell('name', String(args[0]));
      return ask.apply(this, args);
    };
  }
}
syncBuiltinESMExports();
tell('watching', String(process.pid));
