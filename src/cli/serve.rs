//! `evenhand serve`

use super::args::{Serve, Tree};
use super::report::SHOWN;
use super::{Verdict, note, print};
use crate::catalogue::Audience;
use crate::diagnostics::render::human;
use crate::preview::{self, Options, Terminal, Told};
use std::io::IsTerminal;
use std::net::SocketAddr;

pub(super) fn run(args: &Serve) -> Result<Verdict, String> {
    let checkout = crate::checkout::DiskCheckout::open(&args.repository.root)?;
    let audience = match args.audience {
        Tree::Public => Audience::Public,
        Tree::Members => Audience::Members,
        Tree::Coordinators => Audience::Coordinators,
    };
    let options = Options { checkout, date: args.repository.date, audience, address: args.address };
    preview::run(options, Streams { audience })?;
    Ok(Verdict::Clean)
}

/// Findings to standard output, the rest to standard error.
struct Streams {
    audience: Audience,
}

impl Terminal for Streams {
    fn ready(&mut self, address: SocketAddr) {
        let shown = if address.ip().is_unspecified() {
            format!(
                "port {} of every address of this machine, such as http://localhost:{}/",
                address.port(),
                address.port()
            )
        } else {
            format!("http://{address}/")
        };
        let whose = match self.audience {
            Audience::Public => "The public pages are",
            Audience::Members => "The members' pages are",
            Audience::Coordinators => "The coordinators' pages are",
        };
        note(&format!("{whose} at {shown} and follow every change of a file. Ctrl-C ends this."));
        if !address.ip().is_loopback() {
            let whose = match self.audience {
                Audience::Public => "these pages",
                Audience::Members => "the members' pages",
                Audience::Coordinators => "the coordinators' pages, confidential answers included,",
            };
            note(&format!(
                "Warning: everybody in this network can read {whose} as long as this runs. Nobody is asked to sign in."
            ));
        }
    }

    fn tell(&mut self, told: &Told) {
        // anstream takes the colours out where nobody sees them.
        print(&human::render(&told.report, std::io::stdout().is_terminal(), SHOWN));
        let still = if told.pending { " so far" } else { "" };
        match &told.trouble {
            Some(trouble) => note(&format!("{trouble}; the pages are those from before.")),
            None if told.is_clean() => note("No errors or warnings."),
            None => note(&format!("{}{still}.", told.summary())),
        }
    }

    fn note(&mut self, words: &str) {
        note(words);
    }
}
