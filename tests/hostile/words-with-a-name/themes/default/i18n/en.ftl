listing-heading = All tools, above all Beta sort
