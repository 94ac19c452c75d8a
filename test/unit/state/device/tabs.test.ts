import { expect, test, vi } from 'vitest';
import { Tabs } from '../../../../src/lib/state/device/tabs';
import { MemoryLocks } from './memory';

/** A tab, with what it was told. */
function tab(locks: MemoryLocks) {
	const told: string[] = [];
	const tabs = new Tabs(locks, 'vouch', {
		lost: () => told.push('lost'),
		free: () => told.push('free'),
	});
	return { tabs, told };
}

const nobody = () => undefined;

test('one tab has the right to save; the next one gets it when the first lets go', async () => {
	const locks = new MemoryLocks();
	const [a, b] = [tab(locks), tab(locks)];
	expect(await a.tabs.claim()).toBe(true);
	expect(await b.tabs.claim()).toBe(false);
	expect([a.tabs.mine, b.tabs.mine]).toEqual([true, false]);
	a.tabs.release();
	await vi.waitUntil(() => b.tabs.mine);
	expect([a.told, b.told]).toEqual([[], ['free']]);
});

test('a tab that is asked finishes first, lets go, and waits for its turn', async () => {
	const locks = new MemoryLocks();
	const [a, b] = [tab(locks), tab(locks)];
	await a.tabs.claim();
	await b.tabs.claim();
	await b.tabs.take(() => {
		a.tabs.step();
	}, 60_000);
	expect([a.tabs.mine, b.tabs.mine]).toEqual([false, true]);
	expect([a.told, b.told]).toEqual([[], []]);
	b.tabs.leave();
	await vi.waitUntil(() => a.tabs.mine);
	expect(a.told).toEqual(['free']);
});

test('from a tab that does not answer the right is taken, and it is told', async () => {
	const locks = new MemoryLocks();
	const [a, b] = [tab(locks), tab(locks)];
	await a.tabs.claim();
	await b.tabs.take(nobody, 1);
	await vi.waitUntil(() => a.told.length > 0);
	expect([a.tabs.mine, b.tabs.mine]).toEqual([false, true]);
	expect([a.told, b.told]).toEqual([['lost'], []]);
	// It can have it back.
	await a.tabs.take(() => {
		b.tabs.step();
	}, 60_000);
	expect([a.tabs.mine, b.tabs.mine]).toEqual([true, false]);
});

test('a tab that wants it no more leaves the queue', async () => {
	const locks = new MemoryLocks();
	const [a, b, c] = [tab(locks), tab(locks), tab(locks)];
	await a.tabs.claim();
	await b.tabs.claim();
	await c.tabs.claim();
	b.tabs.leave();
	a.tabs.leave();
	await vi.waitUntil(() => c.tabs.mine);
	expect([b.tabs.mine, b.told]).toEqual([false, []]);
});
