/** A certificate that nobody has vouched for, made anew each time: Node has no call for it, so its few fields are written here (X.509, RFC 5280). */
import { generateKeyPairSync, sign } from 'node:crypto';

/** DER: a tag, the length, the content. */
function field(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content: readonly Buffer[]) => field(0x30, ...content);
const time = (text: string) => field(0x17, Buffer.from(text));
const bits = (content: Buffer) => field(0x03, Buffer.from([0]), content);
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ALGORITHM = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
/** CN=127.0.0.1; the attribute is 2.5.4.3. */
const NAME = sequence(field(0x31, sequence(Buffer.from('0603550403', 'hex'), field(0x0c, Buffer.from('127.0.0.1')))));

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spoken = publicKey.export({ type: 'spki', format: 'der' });
  const lasting = sequence(time('250101000000Z'), time('490101000000Z'));
  const body = sequence(field(0x02, Buffer.from([1])), ALGORITHM, NAME, lasting, NAME, spoken);
  const der = sequence(body, ALGORITHM, bits(sign('sha256', body, privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
