import { describe, expect, it } from 'vitest'
import { looksLike } from './looks-like.ts'

const of = (text: string) => looksLike(new TextEncoder().encode(text))
const ofBytes = (...bytes: readonly number[]) =>
  looksLike(new Uint8Array([...bytes, ...Array.from({ length: 64 }, (_, i) => (i * 37) % 256)]))
const latin = (text: string) => [...text].map((character) => character.charCodeAt(0))

describe('telling a format by its content', () => {
  it('takes prose, Markdown and empty bytes for text', () => {
    for (const text of [
      'Nine states sent boats.',
      '# Boats\n\nNine states sent *boats*.',
      '',
      'MZ said so. GIF8 is no word.',
    ]) {
      expect(of(text)).toEqual({ as: 'text' })
    }
  })

  it('takes articles for JSON however many tags their texts have', () => {
    const article = JSON.stringify({
      id: '1',
      text: '<p>Nine <b>states</b></p><br><p>sent</p><div><a href="/">boats</a></div><p>.</p>',
    })
    expect(of(`${article}\n${article}\n`)).toEqual({ as: 'json-lines' })
    expect(of(`[${article}]`)).toEqual({ as: 'json-values' })
  })

  it('names programs, pictures, archives and databases', () => {
    expect(ofBytes(0x7f, ...latin('ELF'))).toEqual({ as: 'binary', name: 'ELF' })
    expect(ofBytes(0x89, ...latin('PNG\r\n\x1a\n'))).toEqual({ as: 'binary', name: 'PNG' })
    expect(ofBytes(...latin('SQLite format 3\0'))).toEqual({ as: 'binary', name: 'SQLite' })
    expect(ofBytes(0xff, 0xd8, 0xff, 0xe0)).toEqual({ as: 'binary', name: 'JPEG' })
    expect(ofBytes(1, 2, 3, 0)).toEqual({ as: 'binary', name: null })
  })

  it('tells the formats that reports come in, and names those that are not read', () => {
    expect(of('%PDF-1.7\n')).toEqual({ as: 'pdf' })
    expect(ofBytes(...latin('PK\x03\x04'))).toEqual({ as: 'zip' })
    expect(ofBytes(0x1f, 0x8b, 8)).toEqual({ as: 'gzip' })
    expect(of('<?xml version="1.0"?>\n<rss version="2.0">')).toEqual({ as: 'feed' })
    expect(of('WARC/1.1\r\nWARC-Type: response')).toEqual({ as: 'warc' })
    expect(of('Received: from a\r\nMessage-ID: <1@x.example>\r\nSubject: Boats\r\n')).toEqual({ as: 'mail' })
    expect(of('url,title,date,text\nhttps://x.example,Boats,2031-05-04,"Nine"')).toEqual({ as: 'csv' })
    expect(of('{\\rtf1 Boats}')).toEqual({ as: 'unsupported', name: 'RTF' })
    expect(of('<?xml version="1.0"?><urlset/>')).toEqual({ as: 'unsupported', name: 'XML' })
  })

  it('takes whole pages and stretches of one for pages', () => {
    expect(of('\n<!DOCTYPE html><html><body>')).toEqual({ as: 'html' })
    expect(of(`Boats${'<p>Nine states</p><br>'.repeat(9)}`)).toEqual({ as: 'html' })
    expect(of('<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body>')).toEqual({ as: 'html' })
  })

  it('tells articles one to a line from a value over lines, and both from text in brackets', () => {
    expect(of('{"text":"a"}\n{"text":"b"}')).toEqual({ as: 'json-lines' })
    expect(of('\ufeff{"text":"cut off\n{"text":"b"}')).toEqual({ as: 'json-lines' })
    expect(of('{"text":"one long line')).toEqual({ as: 'json-lines' })
    expect(of('[\n{"text":"a"}]')).toEqual({ as: 'json-values' })
    expect(of('{\n  "text": "a"\n}')).toEqual({ as: 'json-values' })
    expect(of('[Correction: nine states, not ten.]')).toEqual({ as: 'text' })
    expect(of('{Nine} states')).toEqual({ as: 'text' })
  })

  it('does not take a story that names fields or quotes a tag for another format', () => {
    expect(of('Text, date and author were missing, the court said.\nMore.')).toEqual({ as: 'text' })
    expect(of('From: the harbour\nNine states sent boats.')).toEqual({ as: 'text' })
    expect(of('The page began with <p> and ended there.')).toEqual({ as: 'text' })
  })
})
