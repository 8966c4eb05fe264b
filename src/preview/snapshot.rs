//! One state of the catalogue, from which any page can be made.
//!
//! Takes values that are shared with the states before and after; gives pages by their address. Made by
//! [`State`](super::state::State) alone, never changed. Must not know files.

use crate::catalogue::{Audience, Catalogue};
use crate::checkout::History;
use crate::diagnostics::Finding;
use crate::plan::{Claim, Plan};
use crate::render::{Making, Renderer, Theme};
use crate::site::Settings;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Everything that pages are made of.
#[derive(Clone)]
pub struct Snapshot {
    /// The settings.
    pub settings: Arc<Settings>,
    /// The content; of files that are broken, what was read of them before.
    pub catalogue: Arc<Catalogue>,
    /// What each address shows.
    pub plan: Arc<Plan>,
    /// The theme, where one could be loaded.
    pub theme: Option<Arc<Theme>>,
    /// When tools changed last.
    pub history: Arc<History>,
    /// How many pages have been made since the preview began.
    pub(super) rendered: Arc<AtomicUsize>,
}

/// What stands at an address.
#[derive(Debug)]
pub enum Answer {
    /// A file of the tree.
    File {
        /// Its path from the tree's root.
        path: String,
        /// Its bytes, as a build would publish them.
        bytes: Vec<u8>,
    },
    /// The theme can't make the page.
    Fault(Box<Finding>),
    /// There is no theme at all.
    NoTheme,
    /// Nothing.
    Nothing,
}

impl Snapshot {
    /// The page at an address of an audience's tree, without the first `/`. Only what is planned can be had.
    pub fn page(&self, audience: Audience, address: &str) -> Answer {
        let address = match address {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        let Some(claim) = self.plan.claims.iter().find(|claim| claim.audience == audience && claim.path == address)
        else {
            return Answer::Nothing;
        };
        let Some(theme) = &self.theme else { return Answer::NoTheme };
        self.rendered.fetch_add(1, Ordering::Relaxed);
        match self.make(theme, claim) {
            Ok(bytes) => Answer::File { path: address, bytes },
            Err(finding) => Answer::Fault(finding),
        }
    }

    fn make(&self, theme: &Theme, claim: &Claim) -> Result<Vec<u8>, Box<Finding>> {
        let Self { settings, catalogue, plan, history, .. } = self;
        Renderer::new(catalogue, settings, plan, history, theme, Making::ByShape).bytes(claim)
    }
}
