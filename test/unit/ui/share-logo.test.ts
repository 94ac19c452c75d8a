import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pngOf, webpOf } from '../share/pictures';
import { fitting, logoFrom, logoOf, type Picture } from '$lib/ui/share/logo';

/** A picture that takes so many bytes for each pixel. */
function picture(png: number, webp: number, asked: string[] = []): Picture {
	return {
		width: 960,
		height: 256,
		drawn: (width, height, type, quality) => {
			asked.push(`${width}×${height} ${type} ${quality ?? ''}`.trim());
			const size = Math.round(width * height * (type === 'image/png' ? png : webp));
			const bytes = type === 'image/png' ? pngOf(3, 2, { more: Math.max(12, size) }) : webpOf(size);
			return Promise.resolve(new Blob([new Uint8Array(bytes)], { type }));
		},
	};
}

it('never makes a picture larger, and keeps it within what is shown', () => {
	const side = fc.integer({ min: 1, max: 20_000 });
	fc.assert(
		fc.property(side, side, (width, height) => {
			const [w, h] = fitting(width, height);
			expect(w).toBeGreaterThanOrEqual(1);
			expect(h).toBeGreaterThanOrEqual(1);
			expect(w).toBeLessThanOrEqual(Math.min(480, width));
			expect(h).toBeLessThanOrEqual(Math.min(128, height));
		}),
	);
});

it('takes the sharpest way that stays within 32 kB', async () => {
	const asked: string[] = [];
	const sharp = await logoOf(picture(0.2, 0.1, asked));
	expect(sharp.ok && sharp.logo).toMatch(/^data:image\/png;base64,/);
	expect(asked).toEqual(['480×128 image/png']);
	const photo = await logoOf(picture(4, 0.3));
	expect(photo.ok && photo.logo).toMatch(/^data:image\/webp;base64,/);
});

it('says so where a picture stays too large', async () => {
	const made = await logoOf(picture(50, 50));
	expect(made.ok ? '' : made.why).toContain('32 kB');
});

it('does not pass off one type as another', async () => {
	const { drawn, ...size } = picture(4, 0.3);
	// A browser that cannot write WebP gives a PNG.
	const made = await logoOf({ ...size, drawn: (w, h) => drawn(w, h, 'image/png') });
	expect(made.ok ? made.logo.slice(0, 15) : made.why).toBe('data:image/png;');
});

it('refuses drawings that can hold a program, before they are opened', async () => {
	const why = async (name: string, type: string) => {
		const made = await logoFrom(new File(['<svg/>'], name, { type }));
		return made.ok ? '' : made.why;
	};
	expect(await why('logo.svg', '')).toContain('PNG');
	expect(await why('logo', 'image/svg+xml')).toContain('PNG');
});
