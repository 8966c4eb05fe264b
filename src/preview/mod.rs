//! The live preview: the build's stages, asked for one page at a time, and again when a file changes.
//!
//! Takes a checkout and an address; serves one audience's tree to browsers until the program is ended. Nothing is written, and nothing is
//! proven: what is published is made by a build. Knows no rule and no page; is no second way of building.

pub mod changes;
mod guard;
mod page;
mod server;
pub mod snapshot;
pub mod state;
#[cfg(test)]
mod tests;
mod told;
mod worker;
#[cfg(test)]
mod worker_tests;

pub use told::Told;

use crate::catalogue::Audience;
use crate::checkout::{self, DiskCheckout};
use crate::content::locate::{Locator, Readership};
use crate::diagnostics::{Finding, Findings, Report};
use jiff::civil::Date;
use server::{Locate, Site};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use worker::{Clock, Current, Outside, Worker};

/// What a preview is of, and for whom.
#[derive(Debug)]
pub struct Options {
    /// The repository.
    pub checkout: DiskCheckout,
    /// The day, where it is not the clock's.
    pub date: Option<Date>,
    /// Whose tree is shown.
    pub audience: Audience,
    /// Where to listen; port 0 takes any that is free.
    pub address: SocketAddr,
}

/// What the preview says while it runs.
pub trait Terminal: Send + 'static {
    /// The pages can be looked at here.
    fn ready(&mut self, address: SocketAddr);
    /// The findings are these.
    fn tell(&mut self, told: &Told);
    /// Something else.
    fn note(&mut self, words: &str);
}

/// Serves pages until the program is interrupted.
///
/// # Errors
/// In words: the address can't be had, or there is nothing to start with.
pub fn run(options: Options, terminal: impl Terminal) -> Result<(), String> {
    let Options { checkout, date, audience, address } = options;
    let listener = listen(address)?;
    let listening = listener.local_addr().map_err(|error| error.to_string())?;
    let readership = if audience == Audience::Coordinators { Readership::Coordinators } else { Readership::Anybody };
    let (to_worker, from_all) = mpsc::channel();
    let clock = Clock { today: Box::new(move || checkout::today(date)), every: Duration::from_secs(15) };
    let outside = Outlet { terminal, site: None, told: None };
    let mut worker = Worker::start(checkout.clone(), clock, readership, to_worker, outside)?;
    let (to_server, current) = tokio::sync::watch::channel(worker.current().clone());
    let locate = locate(checkout, current.clone(), readership);
    worker.open(|outlet| outlet.open(to_server, listening));
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    std::thread::spawn(move || worker.work(&from_all));
    let site = Site { current, audience, listening, locate };
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            ended = server::serve(listener, site) => ended,
            interrupted = tokio::signal::ctrl_c() => interrupted,
        }
    });
    // Whoever still waits for a page or for news gets none.
    runtime.shutdown_background();
    ended.map_err(|error| format!("{listening} can't be listened on any more: {}", checkout::reason(&error)))
}

fn listen(address: SocketAddr) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            let other = SocketAddr::new(address.ip(), address.port().checked_add(1).unwrap_or(4000));
            format!("another program listens on {address}; end it, or take another address, such as --address {other}")
        }
        std::io::ErrorKind::AddrNotAvailable => {
            format!("{address} is no address of this machine; give one with --address")
        }
        _ => format!("{address} can't be listened on: {}", checkout::reason(&error)),
    })?;
    listener.set_nonblocking(true).map_err(|error| error.to_string())?;
    Ok(listener)
}

/// Looks up file and line of a theme's fault, by the state that is served.
fn locate(checkout: DiskCheckout, current: tokio::sync::watch::Receiver<Current>, readership: Readership) -> Locate {
    Arc::new(move |finding: Finding| -> Report {
        let snapshot = Arc::clone(&current.borrow().snapshot);
        let (settings, forms) = (&*snapshot.settings, snapshot.catalogue.forms.as_slice());
        let locator = Locator { checkout: &checkout, settings, forms, roots: &[], readership };
        let fault = |rule: &str| crate::check::rule(rule).map_or("", |rule| rule.fault);
        let found: Findings = std::iter::once(finding).collect();
        locator.report(found, |rule| crate::check::severity(settings, rule), fault)
    })
}

/// Where a worker's news go: to the server and to the terminal. Until there is a server, they are kept.
struct Outlet<T> {
    terminal: T,
    site: Option<tokio::sync::watch::Sender<Current>>,
    told: Option<Told>,
}

impl<T: Terminal> Outlet<T> {
    fn open(&mut self, site: tokio::sync::watch::Sender<Current>, listening: SocketAddr) {
        self.terminal.ready(listening);
        self.site = Some(site);
        if let Some(told) = self.told.take() {
            self.terminal.tell(&told);
        }
    }
}

impl<T: Terminal> Outside for Outlet<T> {
    fn serve(&mut self, current: &Current) {
        if let Some(site) = &self.site {
            site.send_replace(current.clone());
        }
    }

    fn tell(&mut self, told: &Told) {
        if self.site.is_some() {
            self.terminal.tell(told);
        } else {
            self.told = Some(told.clone());
        }
    }

    fn note(&mut self, words: &str) {
        self.terminal.note(words);
    }
}
