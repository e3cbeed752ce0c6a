import { expect, it } from 'vitest';
import { webAddress } from './web-address';

it.each([
  ['www.example.org', 'https://www.example.org'],
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['http://example.org:8080', 'http://example.org:8080'],
  [' example.org/path ', 'https://example.org/path'],
])('takes %s for an address', (text, address) => {
  expect(webAddress(text)).toBe(address);
});

it.each([
  'Dedicated website of the co-hosts',
  'see www.example.org',
  'www.example.org (call first)',
  'javascript:alert(1)',
  'https://user@example.org',
  'letter of 3.4.2024',
  '',
  null,
])('leaves %s alone', (text) => {
  expect(webAddress(text)).toBeNull();
});
