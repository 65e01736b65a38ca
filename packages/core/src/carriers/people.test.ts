import { expect, test } from 'vitest';
import { withoutPeople } from './people.ts';

test.each([
  ['Delivered, signed for by: T. Example', 'Delivered'],
  ['Delivered - Signed by PRIVATE_NAME', 'Delivered -'],
  ['Delivered (Recipient: PRIVATE_NAME), Tokyo', 'Delivered, Tokyo'],
  ['快件派送中,派件人:PRIVATE_NAME,电话:13800000000', '快件派送中'],
  ['快件交给PRIVATE_NAME,正在派送途中(联系电话:13800000000)', '快件正在派送途中'],
  ['【东京】快递员PRIVATE_NAME正在派件', '【东京】快递员正在派件'],
  ['Call +81 90-0000-0000 or mail PRIVATE_NAME@example.jp', 'Call  or mail'],
])('%s', (text, kept) => {
  expect(withoutPeople(text)).toBe(kept);
  expect(withoutPeople(text)).not.toContain('PRIVATE_');
});

test.each([
  'Shipper created a label, UPS has not received the package yet.',
  'Received by carrier',
  'Shipment information received',
  'Secure delivery (Enclosed porch)',
  'Item presented to import Customs',
  '快递员正在派件',
  '快件正在派送途中，请您准备签收',
  '荷物をお預かりしました',
])('a sentence without people stays as it is: %s', (text) => {
  expect(withoutPeople(text)).toBe(text);
});
