import { expect, test } from 'vitest';
import { maskNumber, runDemo } from './demo.ts';
import { frozenWorld } from './world.fixture.ts';

test('tells what happens, with numbers masked except the samples', async () => {
  const world = await frozenWorld();
  try {
    world.clock.setSpeed(3600);
    const lines: string[] = [];
    await runDemo(['--admin', world.ready.admin, '--hours', '4'], (line) => lines.push(line));
    const [sample] = world.ready.samples;
    expect(lines.filter((line) => line.includes('  障害')).length).toBe(2);
    expect(lines.join('\n')).toMatch(/公式ページへの案内だけの会社.*トナミ運輸.*ECMS/);
    expect(lines.some((line) => line.includes('見本') && line.includes(sample?.number ?? ''))).toBe(true);
    expect(lines.filter((line) => line.includes('★')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => /\*{5}/.test(line)).length).toBeGreaterThan(3);
    for (const line of lines.filter((one) => !/見本|★/.test(one))) expect(line).not.toMatch(/\d{9}/);
  } finally {
    await world.close();
  }
});

test('a masked number keeps only its ends', () => {
  expect(maskNumber('470008615156')).toBe('470******156');
});
