// A site whose survey is collected by a real collector, at the other end of a wire.
import {Collector} from '../collector/running.mjs';
import {Wire} from './broken_wire.mjs';
import {OwnSite} from './own_site.mjs';

export async function withCollector(t, run) {
  const collector = await new Collector().start();
  const wire = await new Wire(collector.port).up();
  const site = await OwnSite.of(t.folder);
  try {
    await site.collectAt(wire.url);
    await site.up();
    await run({collector, wire, site});
  } finally {
    await wire.down();
    await site.remove();
    await collector.remove();
  }
}
