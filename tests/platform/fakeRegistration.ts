import type { WorkerStatus } from '@/domain/workerStatus'

/** A service worker that notes what it is told and answers what the test sets. */
export class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing'
  readonly heard: string[] = []
  answer: WorkerStatus = { release: 'r', guide: 'g', isComplete: true }
  afterRepair: WorkerStatus = this.answer
  onActivate: () => void = () => undefined

  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }

  postMessage(message: { readonly type: string }, ports: readonly MessagePort[] = []): void {
    this.heard.push(message.type)
    if (message.type === 'activate')
      this.onActivate()
    ports[0]?.postMessage(message.type === 'repair' ? this.afterRepair : this.answer)
  }
}

/** A registration whose workers change state when the test says so; it is always offline. */
export class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  updates = 0

  update(): Promise<void> {
    this.updates += 1
    return Promise.reject(new TypeError('offline'))
  }

  /** The browser found a new worker and begins to install it. */
  find(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    worker.onActivate = () => this.activate(worker)
    this.dispatchEvent(new Event('updatefound'))
    return worker
  }

  install(worker: FakeWorker): void {
    const superseded = this.waiting
    this.installing = null
    this.waiting = worker
    superseded?.become('redundant')
    worker.become('installed')
  }

  activate(worker: FakeWorker): void {
    const outgoing = this.active
    this.waiting = null
    this.active = worker
    outgoing?.become('redundant')
    worker.become('activating')
    worker.become('activated')
  }
}
