"""What is got from the public web and how it is looked through: pages, robots.txt, links, sitemaps."""
