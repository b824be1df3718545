// node check_docx.mjs FILE: what the Open XML SDK's own validator finds wrong in a DOCX, as a line of JSON. A process of
// its own: the validator is a runtime of its own that stays awake.
import fs from 'node:fs/promises';

import validate from '@ooxml-tools/validate';

const problems = await validate(new Uint8Array(await fs.readFile(process.argv[2])), 'docx', 'Microsoft365');
console.log(JSON.stringify(problems.map(({description, path}) => `${path.partUri} ${path.xpath}: ${description}`)));
process.exit(0);
