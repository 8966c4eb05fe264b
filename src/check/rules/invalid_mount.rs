//! `invalid-mount`: noticed while `site.toml` is read.

use crate::check::Rule;
use crate::diagnostics::Severity;

pub(in crate::check) const RULE: Rule = Rule {
    name: "invalid-mount",
    severity: Severity::Error,
    fault: "The path of a closed part of the catalogue is not usable.",
    reason: "Members and coordinators each get a path of their own, which the sign-in service guards (000-17). \
         Two audiences under one path would see each other's pages.",
    wrong: "members = { mount = \"catalogue\" }",
    right: "members = { mount = \"/catalogue/\" }",
    check: None,
};
