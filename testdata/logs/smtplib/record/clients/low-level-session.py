# record: python=3.12
# The commands one by one, with ESMTP parameters.
import smtplib

server = smtplib.SMTP("mx.example.org", 25, local_hostname="[198.51.100.7]")
server.set_debuglevel(1)
server.ehlo()
server.mail("alice@example.com", ["RET=HDRS", "ENVID=abc+2B1"])
server.rcpt("bob@example.org", ["NOTIFY=SUCCESS,FAILURE", "ORCPT=rfc822;bob@example.org"])
server.rset()
server.docmd("MAIL", "FROM: <>")
server.docmd("RCPT", "TO: <postmaster@example.org>")
server.docmd("VRFY", "bob@example.org")
server.data("Subject: bounce\r\n\r\nhi\r\n")
server.close()
