/**
 * Loaded into a process before everything else: writes down whatever it asks of another machine, a
 * connection or the address of a name. `ZHENGCI_OUTBOUND` names the file.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const log = process.env.ZHENGCI_OUTBOUND;
const own = /^(localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+|0\.0\.0\.0|::)$/;

const tell = (line) => appendFileSync(log, `${line}\n`);

function noteHost(what, host) {
  if (typeof host === 'string' && !own.test(host)) tell(`asks ${what} ${host}`);
}

function watch(object, name, hostOf) {
  const plain = object[name];
  object[name] = function (...values) {
    noteHost(name, hostOf(values));
    return plain.apply(this, values);
  };
}

// Everything that speaks TCP or TLS, fetch too, comes to this one.
watch(net.Socket.prototype, 'connect', ([first, second]) => {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null)
    return options.path ? undefined : options.host;
  return typeof second === 'string' ? second : undefined;
});
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  watch(dns, name, ([host]) => host);
  watch(dns.promises, name, ([host]) => host);
}
watch(dgram.Socket.prototype, 'send', (values) =>
  values.find((value) => typeof value === 'string'),
);
tell(`watches ${process.argv[1] ?? ''}`);
