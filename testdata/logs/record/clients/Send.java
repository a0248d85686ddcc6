import java.nio.file.*;
import java.util.*;
import javax.mail.*;
import javax.mail.internet.*;

public class Send {
    public static void main(String[] args) throws Exception {
        String kase = args[0];
        boolean auth = kase.equals("success") || kase.equals("refused-login");
        Properties p = new Properties();
        p.put("mail.smtp.host", "mx.example.org");
        p.put("mail.smtp.port", auth ? "587" : "25");
        p.put("mail.smtp.localhost", "client.example.com");
        p.put("mail.smtp.ssl.trust", "*");
        if (auth) { p.put("mail.smtp.auth", "true"); p.put("mail.smtp.starttls.required", "true"); p.put("mail.smtp.starttls.enable", "true"); }
        for (int i = 1; i < args.length; i++) p.put(args[i].split("=")[0], args[i].split("=")[1]);
        Session session = Session.getInstance(p, auth ? new Authenticator() {
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("alice@example.com", kase.equals("success") ? "correct-horse-42" : "wrong-horse-42");
            }
        } : null);
        session.setDebug(true);
        MimeMessage m = new MimeMessage(session);
        m.setFrom(new InternetAddress("Alice <alice@example.com>"));
        String to = "Bob <bob@example.org>, " + (kase.equals("refused-recipient") ? "nobody@example.org, " : "") + "Carol <carol@example.org>";
        m.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        m.setSubject("Minutes of Tuesday");
        m.setText(new String(Files.readAllBytes(Paths.get(kase.equals("payload") ? "/srv/app/payload.body" : "/srv/app/plain.body"))));
        Transport.send(m);
        System.out.println("sent");
    }
}
