/** `npm run brand -- FOLDER`: make the seals' characters, the title font, the icons and the picture for links anew. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFont } from './fontOutlines'
import { drawPictures } from './makePictures'
import { sealGlyphsSource } from './makeSealGlyphs'
import { titleFont } from './makeTitleFont'
import { titleCharacters, titlesIn } from './titleCharacters'

const HELP = `Give the folder that holds the fonts of Noto Serif SC, which may be had so, in a folder of your own:

  npm pack @expo-google-fonts/noto-serif-sc
  tar xzf expo-google-fonts-noto-serif-sc-*.tgz
  npm run brand -- THAT_FOLDER/package            all marks
  npm run brand -- THAT_FOLDER/package font       seals, font or pictures only`

const [folder, only = 'all', data = 'data'] = process.argv.slice(2)
if (folder === undefined) {
  console.error(HELP)
  process.exit(1)
}
const fontPath = join(folder, '700Bold/NotoSerifSC_700Bold.ttf')

if (only === 'all' || only === 'seals')
  writeFileSync('src/ui/seal/sealGlyphs.ts', sealGlyphsSource(openFont(fontPath)))

if (only === 'all' || only === 'font') {
  const characters = titleCharacters(titlesIn(data))
  const font = await titleFont(fontPath, characters)
  mkdirSync('public/fonts', { recursive: true })
  writeFileSync('public/fonts/hengdong-song.woff2', font)
  writeFileSync('src/brand/titleCharacters.txt', `${characters}\n`)
  console.log(`title font: ${[...characters].length} characters, ${font.length} bytes`)
}

if (only === 'all' || only === 'pictures')
  await drawPictures(openFont(fontPath), data)
