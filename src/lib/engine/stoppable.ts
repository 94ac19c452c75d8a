import { EngineError, type Engine } from './types';

/** The same engine, refusing every further statement but a rollback once it was stopped. */
export function stoppable(engine: Engine, signal: AbortSignal): Engine {
	const check = (): void => {
		if (signal.aborted) throw new EngineError('cancelled', 'Stopped.');
	};
	return {
		async run(sql) {
			if (sql !== 'ROLLBACK') check();
			await engine.run(sql);
		},
		async bind(sql, values) {
			check();
			await engine.bind(sql, values);
		},
		async query(sql) {
			check();
			return engine.query(sql);
		},
		async offer(content) {
			check();
			return engine.offer(content);
		},
		forget: (path) => engine.forget(path),
		cancel() {
			engine.cancel();
		},
		end: () => engine.end(),
	};
}
