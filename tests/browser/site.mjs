// A folder that is served, and may be away for a while: it comes back at the same address.
import {serve} from '../../web/server.mjs';

export class Site {
  constructor(folder) {
    this.folder = folder;
    this.port = 0;
  }

  async up() {
    if (this.server) return;
    this.server = await serve(this.folder, {port: this.port});
    this.url = this.server.url;
    this.port = Number(new URL(this.url).port);
  }

  async down() {
    await this.server?.close();
    this.server = null;
  }
}
