import { McpServer } from '@modelcontextprotocol/server'
import type { Desk } from '../../pipeline/desk.ts'
import { turns } from '../api/turns.ts'
import { addTextTool } from './add-text.ts'
import { boardTool } from './board.ts'
import { cellTool } from './cell.ts'
import { changesTool } from './changes.ts'
import { compareTool } from './compare.ts'
import { notice } from './quotation.ts'
import { searchTool } from './search.ts'
import { addTool } from './tool.ts'
import { whatIfTool } from './what-if.ts'

export interface McpOptions {
  readonly version: string
  /** Whether texts may be added. Without it every tool only reads. */
  readonly writes: boolean
}

const about = `Surety keeps the table of who takes part in which component of a multi-party security guarantee, with which stance, on which conditions, on whose word, carried by how many independent texts. Begin with "board"; "cell" has the history of one actor on one component with every passage. ${notice} Cite the report and the day with whatever you tell; where a cell is empty, nothing was reported, which is not a refusal.`

/** A server of the Model Context Protocol over one ledger. */
export function mcpServer(desk: Desk, { version, writes }: McpOptions): McpServer {
  const server = new McpServer({ name: 'surety', title: 'Surety', version }, { instructions: about })
  addTool(server, desk, searchTool(desk))
  addTool(server, desk, boardTool(desk))
  addTool(server, desk, cellTool(desk))
  addTool(server, desk, changesTool(desk))
  addTool(server, desk, whatIfTool(desk))
  addTool(server, desk, compareTool(desk))
  if (writes) addTool(server, desk, addTextTool(desk, turns()))
  return server
}
